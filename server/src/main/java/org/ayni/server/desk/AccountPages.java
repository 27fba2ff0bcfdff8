package org.ayni.server.desk;

import org.ayni.server.AccountOptions;
import org.ayni.server.ServerOptions;
import org.ayni.server.act.ActPages;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.BatchPages;
import org.ayni.server.away.AwayPages;
import org.ayni.server.login.AccountPage;
import org.ayni.server.login.LoginPages;
import org.ayni.server.login.OidcPages;
import org.ayni.server.login.PasskeyPages;
import org.ayni.server.login.PersonAdvice;
import org.ayni.server.login.SecuritySetup;
import org.ayni.server.own.OwnPages;
import org.ayni.server.own.ScenarioPages;
import org.ayni.server.own.SheetPages;
import org.ayni.server.photo.PhotoPages;
import org.ayni.server.vote.KeyPages;
import org.ayni.server.vote.KeyVotePages;
import org.ayni.server.vote.PaperPages;
import org.ayni.server.vote.ReceiptPage;
import org.ayni.server.vote.VotePages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What is there beside the public pages where people log in.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(MultipartAutoConfiguration.class)
@Import({
  SecuritySetup.class,
  PersonAdvice.class,
  LoginPages.class,
  AccountPage.class,
  OidcPages.class,
  PasskeyPages.class,
  ActPages.class,
  VotePages.class,
  KeyPages.class,
  KeyVotePages.class,
  ReceiptPage.class,
  PaperPages.class,
  MyPage.class,
  BookPages.class,
  AccessPages.class,
  OwnPages.class,
  SheetPages.class,
  ScenarioPages.class,
  PhotoPages.class,
  BatchPages.class,
  AwayPages.class
})
public class AccountPages {

  @Bean
  BallotLimit ballotLimit(AccountOptions options) {
    return new BallotLimit(options.clock());
  }

  @Bean
  AccountOptions accountOptions(ServerOptions options) {
    return options.accounts().orElseThrow();
  }
}
