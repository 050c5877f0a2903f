/// The body of a form with a file in it (RFC 7578).
struct FormBody {
    /// Stands between the parts; it occurs in none of them, because texts are checked and a sound file of ours holds no such line.
    private static let boundary = "livecarts-form-8c1f4e0b7d"

    private(set) var bytes: [UInt8] = []

    static var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// Adds a text. Names and texts are ours: identifiers and fixed words, never what somebody typed.
    mutating func add(_ name: String, _ text: String) {
        begin("form-data; name=\"\(name)\"")
        end(Array(text.utf8))
    }

    mutating func add(_ name: String, wave: [UInt8]) {
        begin("form-data; name=\"\(name)\"; filename=\"sample.wav\"", type: "audio/wav")
        end(wave)
    }

    /// The body with its last line.
    var finished: [UInt8] { bytes + Array("--\(Self.boundary)--\r\n".utf8) }

    private mutating func begin(_ disposition: String, type: String? = nil) {
        bytes += Array("--\(Self.boundary)\r\nContent-Disposition: \(disposition)\r\n".utf8)
        if let type { bytes += Array("Content-Type: \(type)\r\n".utf8) }
        bytes += Array("\r\n".utf8)
    }

    private mutating func end(_ content: [UInt8]) {
        bytes += content
        bytes += Array("\r\n".utf8)
    }
}
