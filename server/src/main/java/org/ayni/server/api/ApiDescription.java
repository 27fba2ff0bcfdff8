package org.ayni.server.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ayni.api.answer.BallotFound;
import org.ayni.api.answer.Coded;
import org.ayni.api.answer.CouncilFound;
import org.ayni.api.answer.CouncilLine;
import org.ayni.api.answer.EconomyFound;
import org.ayni.api.answer.EconomyLine;
import org.ayni.api.answer.Findings;
import org.ayni.api.answer.IndustryLine;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.LogIn;
import org.ayni.api.answer.MemberLine;
import org.ayni.api.answer.OwnKept;
import org.ayni.api.answer.OwnWish;
import org.ayni.api.answer.PlanFound;
import org.ayni.api.answer.PlanRow;
import org.ayni.api.answer.Problem;
import org.ayni.api.answer.ProblemKind;
import org.ayni.api.answer.PromiseLine;
import org.ayni.api.answer.RecordEntry;
import org.ayni.api.answer.RecordFound;
import org.ayni.api.answer.Recorded;
import org.ayni.api.answer.SessionFound;
import org.ayni.api.answer.Start;
import org.ayni.api.answer.UploadFound;
import org.ayni.api.answer.UploadWish;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Adds to the description what holds everywhere: problems, pages of lists, what is null and what
/// is always there.
final class ApiDescription implements GlobalOpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final String PAGED = "ListPage";

  /// All answers that are a schema of their own; those within them follow.
  private static final List<Class<?>> ANSWERS =
      List.of(
          BallotFound.class,
          Coded.class,
          CouncilFound.class,
          CouncilLine.class,
          EconomyFound.class,
          EconomyLine.class,
          Findings.class,
          IndustryLine.class,
          LogIn.class,
          MemberLine.class,
          OwnKept.class,
          OwnWish.class,
          PlanFound.class,
          PlanRow.class,
          Problem.class,
          ProblemKind.class,
          PromiseLine.class,
          RecordEntry.class,
          RecordFound.class,
          Recorded.class,
          SessionFound.class,
          Start.class,
          UploadFound.class,
          UploadWish.class);

  @Override
  public void customise(OpenAPI document) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(document.getComponents()::addSchemas);
    document
        .getPaths()
        .forEach(
            (path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    Map<String, Class<?>> known = new TreeMap<>();
    ANSWERS.stream()
        .flatMap(one -> Stream.concat(Stream.of(one), Arrays.stream(one.getDeclaredClasses())))
        .filter(Class::isRecord)
        .forEach(one -> known.put(one.getSimpleName(), one));
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) ->
            Optional.<Class<?>>ofNullable(known.get(name))
                .or(() -> name.startsWith(PAGED) ? Optional.of(ListPage.class) : Optional.empty())
                .ifPresent(type -> complete(schema, type)));
  }

  private static void complete(String path, Operation operation) {
    ApiResponse ok = operation.getResponses().get("200");
    if (ok != null && answers(ok).anyMatch(name -> name.contains(PAGED))) {
      int most = path.endsWith("/ballots") ? CouncilsApi.MOST_BALLOTS : Asked.MOST;
      add(
          operation,
          new QueryParameter()
              .name("from")
              .description("the first item of the page, from 0")
              .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)));
      add(
          operation,
          new QueryParameter()
              .name("size")
              .description("most items of the page; 50 unless asked for")
              .schema(
                  new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(most))));
    }
    if (path.endsWith("/promises") || path.equals("/api/councils/{code}")) {
      add(
          operation,
          new QueryParameter()
              .name("day")
              .description("as of which day; today unless asked for")
              .schema(new StringSchema().format("date")));
    }
    if (ok != null && path.contains("{ending}")) {
      Content files = new Content();
      for (String type : List.of("text/csv", "application/vnd.apache.parquet")) {
        files.addMediaType(type, new MediaType());
      }
      ok.setContent(files);
    }
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("a problem (RFC 9457); /api/problems lists the kinds")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
  }

  private static Stream<String> answers(ApiResponse response) {
    return Optional.ofNullable(response.getContent()).stream()
        .flatMap(content -> content.values().stream())
        .flatMap(type -> Optional.ofNullable(type.getSchema()).stream())
        .flatMap(schema -> Optional.ofNullable(schema.get$ref()).stream());
  }

  private static void add(Operation operation, Parameter parameter) {
    operation.addParametersItem(parameter);
  }

  /// Every field is always there; what is marked so may be null.
  private static void complete(Schema<?> schema, Class<?> type) {
    if (schema.getProperties() == null) {
      return;
    }
    for (RecordComponent one : type.getRecordComponents()) {
      Schema<?> property = schema.getProperties().get(one.getName());
      boolean nullable = one.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (property != null && nullable && property.getTypes() != null) {
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
      }
    }
    schema.setRequired(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }
}
