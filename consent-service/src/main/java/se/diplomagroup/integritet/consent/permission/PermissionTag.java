package se.diplomagroup.integritet.consent.permission;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entity tag of a permission (RFC 9110 section 8.8.3): the same for the same answer. The
/// reason stands in it, so that no two answers of which one allows and the other denies ever share
/// a tag.
final class PermissionTag {

  private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

  private PermissionTag() {}

  static String of(Permission permission) {
    Evidence evidence = permission.evidence();
    long rest = mixed(permission.subjectId());
    rest = MIXER * rest + mixed(permission.since());
    rest = MIXER * rest + mixed(permission.validUntil());
    rest = MIXER * rest + (evidence == null ? 0 : mixed(evidence.id()));
    return '"' + permission.reason().code().value() + '-' + Long.toHexString(rest) + '"';
  }

  /// Whether an `If-None-Match` names the tag.
  static boolean isAmong(String tag, @Nullable String known) {
    return known != null
        && (known.equals(tag)
            || Stream.of(known.split(",")).map(String::strip).anyMatch(it -> matches(tag, it)));
  }

  /// Weakly, as `If-None-Match` compares (section 13.1.2).
  private static boolean matches(String tag, String candidate) {
    return candidate.equals("*")
        || candidate.equals(tag)
        || (candidate.startsWith("W/") && candidate.substring(2).equals(tag));
  }

  private static long mixed(UUID id) {
    return id.getMostSignificantBits() * MIXER + id.getLeastSignificantBits();
  }

  private static long mixed(@Nullable Instant time) {
    return time == null ? 0 : time.getEpochSecond() * MIXER + time.getNano();
  }
}
