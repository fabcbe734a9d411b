/// A Kafka broker (KRaft) in a JVM of its own.
@NullMarked
package se.diplomagroup.integritet.localstack.kafka;

import org.jspecify.annotations.NullMarked;
