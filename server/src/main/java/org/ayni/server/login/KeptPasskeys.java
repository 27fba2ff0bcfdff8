package org.ayni.server.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.server.AccountOptions;
import org.ayni.store.people.Account;
import org.ayni.store.people.Passkey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Accounts and their passkeys in the words of WebAuthn. The handle by which a device knows an
/// account is its number, which says nothing about anybody.
final class KeptPasskeys implements UserCredentialRepository {

  private final AccountOptions options;

  KeptPasskeys(AccountOptions options) {
    this.options = options;
  }

  private interface Work<T> {
    T get() throws IOException;
  }

  private static <T> T unchecked(Work<T> work) {
    try {
      return work.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bytes handle(String account) {
    return new Bytes(account.getBytes(StandardCharsets.UTF_8));
  }

  static String account(Bytes handle) {
    return new String(handle.getBytes(), StandardCharsets.UTF_8);
  }

  private static PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(account.id()))
        .name(account.login())
        .displayName(account.login())
        .build();
  }

  /// Accounts are made by invitations, never here.
  PublicKeyCredentialUserEntityRepository accounts() {
    return new PublicKeyCredentialUserEntityRepository() {
      @Override
      public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return unchecked(() -> options.accounts().withId(account(id)))
            .map(KeptPasskeys::entity)
            .orElse(null);
      }

      @Override
      public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return unchecked(() -> options.accounts().withLogin(username))
            .map(KeptPasskeys::entity)
            .orElse(null);
      }

      @Override
      public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made by invitations");
      }

      @Override
      public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts go when they are erased");
      }
    };
  }

  @Override
  public void save(CredentialRecord record) {
    Passkey key =
        new Passkey(
            record.getCredentialId().toBase64UrlString(),
            account(record.getUserEntityUserId()),
            record.getLabel(),
            new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
            Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString(),
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(",")),
            record.getSignatureCount(),
            record.isUvInitialized(),
            record.isBackupEligible(),
            record.isBackupState(),
            record.getCreated(),
            record.getLastUsed());
    if (!unchecked(() -> options.passkeys().keep(key))) {
      throw new IllegalArgumentException("no room for another passkey, or somebody else's");
    }
  }

  private static CredentialRecord record(Passkey key) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(key.id()))
        .userEntityUserId(handle(key.account()))
        .label(key.label())
        .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(key.publicKey()).getBytes()))
        .attestationObject(Bytes.fromBase64(key.attestation()))
        .transports(
            Arrays.stream(key.transports().split(",", -1))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .signatureCount(key.signatures())
        .uvInitialized(key.verified())
        .backupEligible(key.backupEligible())
        .backupState(key.backedUp())
        .created(key.made())
        .lastUsed(key.used())
        .build();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    Optional<Passkey> key = unchecked(() -> options.passkeys().find(id.toBase64UrlString()));
    return key.map(KeptPasskeys::record).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return unchecked(() -> options.passkeys().of(account(handle))).stream()
        .map(KeptPasskeys::record)
        .toList();
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("removed by their owner, see Passkeys.remove");
  }
}
