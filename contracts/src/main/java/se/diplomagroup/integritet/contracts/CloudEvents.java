package se.diplomagroup.integritet.contracts;

/// Names of the CloudEvents 1.0 attributes as Kafka headers in binary content mode.
public final class CloudEvents {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";

  /// Extension attribute: the id that joins everything caused by one call.
  public static final String CORRELATION_ID = "ce_correlationid";

  /// W3C Trace Context, carried as the CloudEvents distributed-tracing extension.
  public static final String TRACE_PARENT = "ce_traceparent";

  public static final String CONTENT_TYPE = "content-type";
  public static final String JSON = "application/json";

  private CloudEvents() {}
}
