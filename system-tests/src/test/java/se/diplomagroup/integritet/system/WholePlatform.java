package se.diplomagroup.integritet.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.diplomagroup.integritet.localstack.stack.RunningStack;
import se.diplomagroup.integritet.localstack.testing.ServicesUnderTest;

/// Starts every service once for all system tests. A test asks for the whole by a parameter of type
/// [RunningStack].
final class WholePlatform implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(WholePlatform.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(RunningStack.class, key -> ServicesUnderTest.start(), RunningStack.class);
  }
}
