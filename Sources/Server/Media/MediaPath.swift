/// Where the carrier opens its media socket: `/telnyx/media/{token}`.
enum MediaPath {
    static let prefix = "/telnyx/media/"
    /// The header that carries the stream's own token beside the one in the path.
    static let authHeader = "x-telnyx-streaming-auth-token"

    /// The token in a request target; nil when the path is another one or the token is not made of the characters that tokens have.
    static func token(in target: String) -> String? {
        let path = target.prefix { $0 != "?" }
        guard path.hasPrefix(prefix) else { return nil }
        let token = path.dropFirst(prefix.count)
        guard (16...128).contains(token.utf8.count), token.utf8.allSatisfy(isTokenByte) else { return nil }
        return String(token)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
