package org.baiju.studio.platform.internal.storage;

import java.util.ArrayList;
import java.util.List;
import org.baiju.studio.platform.StorageKey;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One file on its way to an S3 store in parts. */
final class PartsUpload {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String upload;
    private final List<CompletedPart> parts = new ArrayList<>();

    private PartsUpload(S3Client client, String bucket, String key, String upload) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.upload = upload;
    }

    static PartsUpload begin(S3Client client, String bucket, StorageKey key) {
        String upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key.value()))
                .uploadId();
        return new PartsUpload(client, bucket, key.value(), upload);
    }

    boolean add(byte[] content) {
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        request ->
                                request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    boolean complete() {
        client.completeMultipartUpload(request ->
                request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
        return true;
    }

    boolean abort() {
        client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        return true;
    }
}
