package org.baiju.studio.platform.internal.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the files.
 *
 * @param kind where files live: in a folder below baiju.data, or in an S3-compatible store
 * @param reserve how much room on the disk is left to the database: no file is taken that would use it
 * @param s3 settings of the S3-compatible store
 */
@Validated
@ConfigurationProperties("baiju.storage")
public record StorageSettings(
        @DefaultValue("folder") Kind kind,
        @DefaultValue("1GB") DataSize reserve,
        @DefaultValue @Valid S3 s3) {

    /** Where files can live. */
    public enum Kind {
        FOLDER,
        S3
    }

    /**
     * Settings of the S3-compatible store.
     *
     * @param endpoint its address, as in https://s3.example.org
     * @param region its region; many stores take any
     * @param bucket the bucket, which must exist
     * @param accessKey the name of the key
     * @param secretKey the secret of the key
     * @param pathStyle whether the bucket stands in the path of an address rather than in the host name
     */
    public record S3(
            @DefaultValue("http://127.0.0.1:9000") URI endpoint,
            @DefaultValue("us-east-1") String region,

            @DefaultValue("baiju")
            @Pattern(
                    regexp = "[a-z0-9.-]{3,63}",
                    message = "must be a bucket name: 3 to 63 lower-case letters, digits, dots, hyphens")
            String bucket,

            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle) {}
}
