package org.baiju.studio.platform.internal.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.internal.PlatformSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where files live, and watches the room they have. */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    @Bean
    Storage storage(StorageSettings settings, PlatformSettings platform) throws IOException {
        return open(settings, platform);
    }

    /** The storage that the settings ask for. */
    public static Storage open(StorageSettings settings, PlatformSettings platform) throws IOException {
        return switch (settings.kind()) {
            case FOLDER ->
                new FolderStorage(
                        platform.data().resolve("storage"), settings.reserve().toBytes());
            case S3 -> new S3Storage(client(settings.s3()), settings.s3().bucket());
        };
    }

    static S3Client client(StorageSettings.S3 settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                // Newer checksums are unknown to many compatible stores; we keep our own SHA-256 of every file.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)))
                .overrideConfiguration(limits ->
                        limits.apiCallAttemptTimeout(Duration.ofMinutes(2)).apiCallTimeout(Duration.ofMinutes(6)))
                .build();
    }

    @Bean("storageHealthIndicator")
    HealthIndicator storageHealth(Storage storage, StorageSettings settings) {
        return () -> storage instanceof FolderStorage folder
                ? room(folder, settings)
                : Health.up().build();
    }

    private static Health room(FolderStorage folder, StorageSettings settings) {
        try {
            long free = folder.free();
            Health.Builder health = free > settings.reserve().toBytes() ? Health.up() : Health.outOfService();
            return health.withDetail("freeBytes", free)
                    .withDetail("reserveBytes", settings.reserve().toBytes())
                    .build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }

    @Bean
    Gauge storageFree(Storage storage, MeterRegistry registry) {
        return Gauge.builder("baiju.storage.free", storage, StorageConfiguration::freeBytes)
                .baseUnit("bytes")
                .description("Room left on the disk that holds the files; not known for an S3 store")
                .register(registry);
    }

    private static double freeBytes(Storage storage) {
        try {
            return storage instanceof FolderStorage folder ? folder.free() : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
