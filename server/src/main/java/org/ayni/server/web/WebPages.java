package org.ayni.server.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.server.AccountOptions;
import org.ayni.server.ServerOptions;
import org.ayni.server.count.Counts;
import org.ayni.server.operation.OperationSetup;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.MethodChecks;
import org.ayni.server.run.OwnShelf;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.server.run.ShelfPlanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/// The parts of Spring that are used, by name: looking for others costs a second at every start.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  MessageSourceAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
})
@Import({
  StartPage.class,
  EconomyPage.class,
  UnderstandPage.class,
  AnalysisPages.class,
  PricesPage.class,
  ShocksPage.class,
  ScenarioFiles.class,
  MethodsPage.class,
  CouncilPages.class,
  DepartmentsPage.class,
  BoardPage.class,
  ChosenPlanPage.class,
  PlanPage.class,
  WhyPage.class,
  FirmPage.class,
  BesidePage.class,
  RunEvents.class,
  CutPage.class,
  DependencePage.class,
  ErrorPage.class,
  OperationSetup.class
})
public class WebPages {

  private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);

  @Bean
  EconomyShelf economyShelf(ServerOptions options) {
    return new EconomyShelf(
        options.economies(),
        new EconomyShelf.Beside(
            options.house().isPresent(), options.node().isPresent(), options.invented()),
        new OwnShelf(options.accounts().map(AccountOptions::economies)));
  }

  @Bean
  ScenarioShelf scenarioShelf(ServerOptions options) {
    return new ScenarioShelf(options.accounts().map(AccountOptions::scenarios));
  }

  @Bean
  HouseShelf houseShelf(ServerOptions options, Counts counts) throws IOException {
    if (options.house().isEmpty()) {
      return new HouseShelf(Optional.empty(), counts);
    }
    InstantSource clock =
        options.accounts().map(AccountOptions::clock).orElseGet(InstantSource::system);
    return new HouseShelf(Optional.of(new SharedHouse(options.house().get(), clock)), counts);
  }

  @Bean
  Analyses analyses() {
    return new Analyses();
  }

  @Bean
  MethodChecks methodChecks() {
    return new MethodChecks();
  }

  @Bean
  HousePlans housePlans(ServerOptions options, HouseShelf house) {
    return new HousePlans(house, options.folders());
  }

  @Bean
  PlanRuns planRuns(ServerOptions options, EconomyShelf shelf, HousePlans chosen, Counts counts) {
    return new PlanRuns(
        new ShelfPlanner(shelf, chosen, options.solver()),
        options.limits(),
        run -> told(run, counts));
  }

  /// Neither who asked nor for what.
  private static void told(PlanRun run, Counts counts) {
    String outcome = run.state().name().toLowerCase(Locale.ROOT);
    counts.run(outcome, run.worked());
    LOG.info("a run of the planner is over: {}, {} ms", outcome, run.worked().toMillis());
  }

  /// Before the server waits for what is under way, runs of the planner are stopped and whoever
  /// waits for one is told.
  @Bean
  ApplicationListener<ContextClosedEvent> stop(PlanRuns runs, ApplicationContext here) {
    return event -> {
      if (event.getApplicationContext() == here) {
        LOG.info("stopping: what is under way is finished first");
        runs.close();
      }
    };
  }

  @Bean
  Asking asking(PlanRuns runs) {
    return new Asking(runs);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  /// Puts a file's fingerprint into its address, so that browsers may keep it for good.
  @Bean
  ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
    return new ResourceUrlEncodingFilter();
  }

  @Bean
  Downloads downloads(MessageSource messages, LocaleResolver languages) {
    return new Downloads(messages, languages);
  }

  @Bean
  WebMvcConfigurer interceptors(Downloads downloads) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice()).excludePathPatterns("/api/**");
        registry.addInterceptor(downloads);
      }
    };
  }
}
