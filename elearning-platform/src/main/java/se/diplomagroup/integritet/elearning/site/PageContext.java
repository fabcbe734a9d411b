package se.diplomagroup.integritet.elearning.site;

import java.util.Map;

/// What every page needs.
///
/// @param w the words in the reader's language
/// @param path the page's own path, for the same page in the other language
/// @param gateway where the policy and the person's own pages are
public record PageContext(Map<String, String> w, String path, String gateway) {

  String language() {
    return w.getOrDefault("language", Words.SWEDISH);
  }
}
