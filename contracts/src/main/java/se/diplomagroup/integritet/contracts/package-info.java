/// Facts, orders and replies that cross the borders between services: one sealed interface per
/// Kafka topic, one record per event, a declared wire type on each. Every field is an id, a code, a
/// count, a date or a hash; personal data never travels here.
@NullMarked
package se.diplomagroup.integritet.contracts;

import org.jspecify.annotations.NullMarked;
