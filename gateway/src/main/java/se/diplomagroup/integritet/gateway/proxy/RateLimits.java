package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// A [TokenBucket] for each caller, in memory and per replica: losing them on a restart only
/// forgives.
@ApplicationScoped
public class RateLimits {

  private final ProxySettings.RateSettings settings;
  private final LongSupplier clock;
  private final Map<String, TokenBucket> buckets;

  @Inject
  RateLimits(ProxySettings settings) {
    this(settings.rate(), System::nanoTime);
  }

  RateLimits(ProxySettings.RateSettings settings, LongSupplier clock) {
    this.settings = settings;
    this.clock = clock;
    this.buckets = new RecentlyUsed(settings.callers());
  }

  /// Counts an answer of somebody who is not signed in, by their network address.
  ///
  /// @return zero if it may be taken in, otherwise how long to wait
  public Duration takeAnswer(HttpServerRequest request) {
    return take(ApiCaller.visitor(request));
  }

  /// Counts one call.
  ///
  /// @return zero if it may be made, otherwise how long to wait
  Duration take(ApiCaller caller) {
    long now = clock.getAsLong();
    TokenBucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(caller.key(), _ -> bucketOf(caller.kind(), now));
    }
    return bucket.take(now);
  }

  private TokenBucket bucketOf(ApiCaller.Kind kind, long now) {
    return switch (kind) {
      case ANONYMOUS ->
          new TokenBucket(settings.anonymousPerSecond(), settings.anonymousBurst(), now);
      case VISITOR -> new TokenBucket(settings.visitorPerSecond(), settings.visitorBurst(), now);
      case PERSON -> new TokenBucket(settings.personPerSecond(), settings.personBurst(), now);
      case STAFF -> new TokenBucket(settings.staffPerSecond(), settings.staffBurst(), now);
      case SYSTEM -> new TokenBucket(settings.systemPerSecond(), settings.systemBurst(), now);
    };
  }

  private static final class RecentlyUsed extends LinkedHashMap<String, TokenBucket> {

    private static final long serialVersionUID = 1L;

    private final int limit;

    RecentlyUsed(int limit) {
      super(1024, 0.75f, true);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
      return size() > limit;
    }
  }
}
