package org.ayni.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.ayni.server.ServerOptions;
import org.ayni.server.count.Counts;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.PlanRuns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/// What is there for an operator on every server; [ManagementSetup] shows it at an address of its
/// own.
@Configuration(proxyBeanMethods = false)
@Import(HealthPage.class)
public class OperationSetup {

  @Bean
  Counts counts(ObjectProvider<MeterRegistry> registry) {
    return new Counts(registry.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  Checks checks(HouseShelf house, ServerOptions options) {
    return new Checks(house, options.accounts());
  }

  @Bean
  Figures figures(PlanRuns runs, HouseShelf house, ServerOptions options) {
    return new Figures(runs, house, options.accounts());
  }

  /// Around all others, as some of them refuse.
  @Bean
  FilterRegistrationBean<RefusalFilter> refusalFilter(Counts counts) {
    FilterRegistrationBean<RefusalFilter> filter =
        new FilterRegistrationBean<>(new RefusalFilter(counts));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
