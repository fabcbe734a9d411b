package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The parameter of a resource method that takes the body: its name is nothing that a caller knows.
final class BodyParameter {

  private static final Set<Class<? extends Annotation>> FROM_ELSEWHERE =
      Set.of(
          BeanParam.class,
          Context.class,
          CookieParam.class,
          FormParam.class,
          HeaderParam.class,
          MatrixParam.class,
          PathParam.class,
          QueryParam.class,
          RestForm.class,
          RestHeader.class,
          RestPath.class,
          RestQuery.class);

  private BodyParameter() {}

  /// Its index, where there is one: the only parameter that comes from nowhere else and is
  /// constrained.
  static OptionalInt of(@Nullable Method method) {
    if (method == null) {
      return OptionalInt.empty();
    }
    Parameter[] parameters = method.getParameters();
    int[] candidates =
        IntStream.range(0, parameters.length).filter(i -> isBody(parameters[i])).toArray();
    return candidates.length == 1 ? OptionalInt.of(candidates[0]) : OptionalInt.empty();
  }

  private static boolean isBody(Parameter parameter) {
    return parameter.getAnnotations().length > 0
        && Stream.of(parameter.getAnnotations())
            .map(Annotation::annotationType)
            .noneMatch(FROM_ELSEWHERE::contains);
  }
}
