// A certificate for 127.0.0.1 that nobody trusts, and its key, which is no
// secret: tests over TLS give both to their own server and client. Made with
// openssl, valid for 100 years.

/** The certificate, as PEM. */
export const CERTIFICATE = `\
-----BEGIN CERTIFICATE-----
MIIBpDCCAUqgAwIBAgIUYCf7VHS1PujZkoQE9P+p/luILNowCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTYSB0ZXN0IG9uIDEyNy4wLjAuMTAgFw0yNjExMjIxNzAyMDVa
GA8yMTI2MTAyOTE3MDIwNVowHjEcMBoGA1UEAwwTYSB0ZXN0IG9uIDEyNy4wLjAu
MTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHSqAmKgpvhSFonz77+0zt/pMfE8
jb6aUVpOpdd+oehz/GCT89CeinVG/zesROhLtSLRSzsNbIEqa7zm54ZIWkGjZDBi
MB0GA1UdDgQWBBRAYcKyEkfb0EbRDaTANTIEnvTipTAfBgNVHSMEGDAWgBRAYcKy
Ekfb0EbRDaTANTIEnvTipTAPBgNVHRMBAf8EBTADAQH/MA8GA1UdEQQIMAaHBH8A
AAEwCgYIKoZIzj0EAwIDSAAwRQIgNwhwpuShzHd/jko69NpfVdBpS+/yYMwY2ZGJ
xylARDgCIQCAMhzps9vrQ3irWtnVSyvOS3zi8hi3GlmIJXPLGMneVQ==
-----END CERTIFICATE-----
`;

/** Its key, as PEM. */
export const KEY = `\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgOyJy5ByOBloODfDx
V5wJ8gtCBtpUJsyec8XTbS+AIzmhRANCAAR0qgJioKb4UhaJ8++/tM7f6THxPI2+
mlFaTqXXfqHoc/xgk/PQnop1Rv83rEToS7Ui0Us7DWyBKmu85ueGSFpB
-----END PRIVATE KEY-----
`;
