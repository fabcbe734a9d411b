package se.diplomagroup.integritet.gateway.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// A test of the running gateway, with a database and topics of its own and a [World] around it.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(WorldResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GatewayTest {}
