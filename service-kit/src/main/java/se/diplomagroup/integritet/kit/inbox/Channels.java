package se.diplomagroup.integritet.kit.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Finds the listener of a channel that has received nothing since the start, and hands it an empty
/// batch, so that it introduces its handler.
@ApplicationScoped
class Channels {

  private record Listener(Object instance, Method method) {}

  void introduce(String channel) {
    Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .flatMap(bean -> listeners(bean, channel))
        .forEach(Channels::handEmptyBatch);
  }

  private static Stream<Listener> listeners(Bean<?> bean, String channel) {
    return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
        .filter(method -> listensTo(method, channel))
        .map(method -> new Listener(instance(bean), method));
  }

  private static boolean listensTo(Method method, String channel) {
    return Arrays.stream(method.getAnnotationsByType(Incoming.class))
            .anyMatch(incoming -> incoming.value().equals(channel))
        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ConsumerRecords.class});
  }

  private static Object instance(Bean<?> bean) {
    return ClientProxy.unwrap(Arc.container().instance((InjectableBean<?>) bean).get());
  }

  private static void handEmptyBatch(Listener listener) {
    try {
      listener.method().setAccessible(true);
      listener.method().invoke(listener.instance(), ConsumerRecords.empty());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a listener refused an empty batch", e);
    }
  }
}
