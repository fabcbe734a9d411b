package se.diplomagroup.integritet.kit.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Adds to the description of the interface that every call may be answered by a problem.
public final class ProblemsDescribed implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() == null) {
      description.setComponents(OASFactory.createComponents());
    }
    Schema violation =
        ofType(SchemaType.OBJECT)
            .addProperty("field", ofType(SchemaType.STRING))
            .addProperty("rule", ofType(SchemaType.STRING))
            .addProperty("message", ofType(SchemaType.STRING));
    description
        .getComponents()
        .addSchema(
            PROBLEM,
            ofType(SchemaType.OBJECT)
                .description("RFC 9457; the types are told in docs/problems.md")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", ofType(SchemaType.STRING))
                .addProperty("title", ofType(SchemaType.STRING))
                .addProperty("status", ofType(SchemaType.INTEGER))
                .addProperty("detail", ofType(SchemaType.STRING))
                .addProperty("violations", ofType(SchemaType.ARRAY).items(violation)));
  }

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    operation.getResponses().setDefaultValue(problem());
    return operation;
  }

  private static APIResponse problem() {
    return OASFactory.createAPIResponse()
        .description(
            "What was wrong, by field and rule. A refusal (4xx) has changed nothing; after a 5xx tell the same again")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDetail.CONTENT_TYPE,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
  }

  private static Schema ofType(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
