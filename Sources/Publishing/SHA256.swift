internal import CMD

/// The digest that names assets and tells files apart.
///
/// - SeeAlso: FIPS 180-4.
package enum SHA256 {
  /// Returns the 64 hexadecimal digits of the digest of some bytes.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, bytes, bytes.count)
    unsafe SHA256Final(&digest, &context)
    return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
