package org.ayni.server.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.ayni.server.ServerOptions;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.web.Asking;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;

/// What is there for programs, whether people log in or not.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  SpringDocConfiguration.class,
  SpringDocWebMvcConfiguration.class,
  SpringDocConfigProperties.class
})
@Import({
  ApiAdvice.class,
  ApiErrors.class,
  StartApi.class,
  EconomiesApi.class,
  PlansApi.class,
  FindingsApi.class,
  CouncilsApi.class,
  RecordApi.class
})
public class ApiPages {

  private static final String TOKEN = "token";
  private static final String SESSION = "session";

  @Bean
  ProblemAnswers problemAnswers(MessageSource messages, LocaleResolver languages) {
    return new ProblemAnswers(messages, languages);
  }

  @Bean
  EconomyAsked economyAsked(EconomyShelf shelf, ProblemAnswers answers) {
    return new EconomyAsked(shelf, answers);
  }

  @Bean
  PlanAsking planAsking(Asking asking) {
    return new PlanAsking(asking);
  }

  @Bean
  CouncilLook councilLook(HouseShelf house, ServerOptions options) {
    return new CouncilLook(house, options);
  }

  @Bean
  ApiDescription apiDescription() {
    return new ApiDescription();
  }

  /// Addresses are relative to that of the document, so that it holds behind any proxy.
  @Bean
  OpenAPI openApi(ServerOptions options) {
    OpenAPI described = new OpenAPI();
    if (options.accounts().isPresent()) {
      // What is open to everybody is open with neither.
      described
          .components(
              new Components()
                  .addSecuritySchemes(
                      TOKEN,
                      new SecurityScheme()
                          .type(SecurityScheme.Type.HTTP)
                          .scheme("bearer")
                          .description("a token for programs, made on the page of one's account"))
                  .addSecuritySchemes(
                      SESSION,
                      new SecurityScheme()
                          .type(SecurityScheme.Type.APIKEY)
                          .in(SecurityScheme.In.COOKIE)
                          .name("ayni-session")
                          .description("a session; whoever writes sends X-XSRF-TOKEN too")))
          .security(
              List.of(
                  new SecurityRequirement(),
                  new SecurityRequirement().addList(TOKEN),
                  new SecurityRequirement().addList(SESSION)));
    }
    return described
        .info(
            new Info()
                .title("Ayni")
                .version("1")
                .description("What the pages show, as JSON; see docs/api.md.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("../").description("where this document is")));
  }
}
