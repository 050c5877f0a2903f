/// Takes the digits of pressed keys out of a webhook before it is stored (PCI-4).
package enum KeyDigits {
    private static let name = Array("\"digit\"".utf8)

    /// The bytes of a JSON body in which each `"digit"` other than 0 and 9, which mean something, is the key `*`, which does not.
    ///
    /// The body keeps its length, so that nothing else of it changes.
    package static func hidden(in body: [UInt8]) -> [UInt8] {
        var body = body
        var index = 0
        while index + name.count < body.count {
            guard body[index] == name[0], body[index..<index + name.count].elementsEqual(name) else {
                index += 1
                continue
            }
            index += name.count
            while index < body.count, isBetween(body[index]) { index += 1 }
            guard index + 1 < body.count, body[index] == UInt8(ascii: "\"") else { continue }
            if (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(body[index + 1]) { body[index + 1] = UInt8(ascii: "*") }
        }
        return body
    }

    /// A colon or white space between a name and its value.
    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: " ") || byte == 9 || byte == 10 || byte == 13
    }
}
