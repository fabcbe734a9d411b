package se.diplomagroup.integritet.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of an event on the wire: the CloudEvents 1.0 `type` attribute, such as
/// `consent.withdrawn.v1`. It is declared, never derived from a class name, so a class may be
/// renamed without breaking a reader.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {
  String value();
}
