package se.diplomagroup.integritet.consent.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.RuleWatcher;
import se.diplomagroup.integritet.consent.refresh.Refreshing;

/// The published notices, held in memory. A version that another replica publishes is seen within a
/// second.
@ApplicationScoped
public class NoticeBoard implements RuleWatcher {

  private final Notices notices;
  private final Publishing publishing;
  private final Refreshing refreshing;
  private volatile @Nullable PublishedNotices published;

  NoticeBoard(Notices notices, Publishing publishing, Refreshing refreshing) {
    this.notices = notices;
    this.publishing = publishing;
    this.refreshing = refreshing;
  }

  public PublishedNotices published() {
    PublishedNotices known = published;
    return known == null ? reload() : known;
  }

  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    publishing.publishFirst();
    reload();
    refreshing.again(this::refresh);
  }

  @Override
  public void rulesMayHaveChanged() {
    refresh();
  }

  /// Takes in a newer version if there is one.
  public void refresh() {
    PublishedNotices known = published;
    if (known == null || known.size() != notices.publishedCount()) {
      reload();
    }
  }

  /// Whoever has read fewer than another who read at the same time does not put them back.
  PublishedNotices reload() {
    PublishedNotices read = new PublishedNotices(notices.published());
    synchronized (this) {
      PublishedNotices known = published;
      if (known == null || known.size() < read.size()) {
        published = read;
      }
    }
    return published();
  }
}
