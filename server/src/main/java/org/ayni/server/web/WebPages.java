package org.ayni.server.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.server.AccountOptions;
import org.ayni.server.ServerOptions;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.MethodChecks;
import org.ayni.server.run.OwnShelf;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.run.ShelfPlanner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
  EconomyPage.class,
  UnderstandPage.class,
  AnalysisPages.class,
  PricesPage.class,
  ShocksPage.class,
  MethodsPage.class,
  CouncilPages.class,
  BoardPage.class,
  PlanPage.class,
  WhyPage.class,
  BesidePage.class,
  RunEvents.class,
  CutPage.class,
  DependencePage.class,
  ErrorPage.class
})
public class WebPages {

  @Bean
  EconomyShelf economyShelf(ServerOptions options) {
    return new EconomyShelf(
        options.economies(),
        options.house().isPresent(),
        new OwnShelf(options.accounts().map(AccountOptions::economies)));
  }

  @Bean
  HouseShelf houseShelf(ServerOptions options) throws IOException {
    if (options.house().isEmpty()) {
      return new HouseShelf(Optional.empty());
    }
    InstantSource clock =
        options.accounts().map(AccountOptions::clock).orElseGet(InstantSource::system);
    return new HouseShelf(Optional.of(new SharedHouse(options.house().get(), clock)));
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
  PlanRuns planRuns(ServerOptions options, EconomyShelf shelf, HouseShelf house) {
    return new PlanRuns(
        new ShelfPlanner(shelf, house, options.folders(), options.solver()), options.limits());
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
        registry.addInterceptor(new LanguageChoice());
        registry.addInterceptor(downloads);
      }
    };
  }
}
