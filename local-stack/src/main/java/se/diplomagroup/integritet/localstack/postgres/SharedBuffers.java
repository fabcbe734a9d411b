package se.diplomagroup.integritet.localstack.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How much memory PostgreSQL keeps pages in (`shared_buffers`): a quarter of the machine's, where
/// its manual says to start (PostgreSQL 18, section 19.4.1), within bounds. What does not fit is
/// written and read again page by page, with a checksum each time, on the cores that the services
/// need. It is taken as pages come to be used.
final class SharedBuffers {

  private static final long MEBIBYTE = 1L << 20;
  private static final long LEAST = 128 * MEBIBYTE;
  private static final long MOST = 2048 * MEBIBYTE;

  private SharedBuffers() {}

  /// For this machine, or for the container it runs in, in PostgreSQL's notation.
  static String here() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return on(system.getTotalMemorySize());
  }

  /// @param memory in bytes
  static String on(long memory) {
    return Math.clamp(memory / 4, LEAST, MOST) / MEBIBYTE + "MB";
  }
}
