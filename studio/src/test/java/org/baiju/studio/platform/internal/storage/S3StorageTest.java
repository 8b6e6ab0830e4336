package org.baiju.studio.platform.internal.storage;

import java.net.URI;
import java.nio.file.Path;
import org.baiju.studio.platform.Storage;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

class S3StorageTest extends StorageContract {
    @TempDir
    private Path folder;

    private S3Proxy store;
    private S3Client client;

    @BeforeEach
    void open() throws Exception {
        store = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .build();
        store.start();
        var endpoint = URI.create("http://127.0.0.1:" + store.getPort());
        client = StorageConfiguration.client(
                new StorageSettings.S3(endpoint, "us-east-1", "baiju", "key", "secret", true));
        client.createBucket(request -> request.bucket("baiju"));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        store.stop();
    }

    @Override
    Storage storage() {
        return new S3Storage(client, "baiju");
    }
}
