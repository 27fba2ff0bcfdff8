package org.ayni.server.record;

import org.ayni.server.ServerOptions;
import org.ayni.server.run.HouseShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What is there of the public record, whether people log in or not.
@Configuration(proxyBeanMethods = false)
@Import(RecordPages.class)
public class RecordSetup {

  /// What is made up concerns nobody, so everybody may take it.
  @Bean
  PublicRecord publicRecord(HouseShelf house, ServerOptions options) {
    return new PublicRecord(house, options.operation().published() || options.invented());
  }
}
