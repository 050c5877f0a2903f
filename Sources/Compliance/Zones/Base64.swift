/// Decodes base64 (RFC 4648 §4) without line breaks; nil for anything else.
func base64Decoded(_ text: some StringProtocol) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count % 4 == 0 else { return nil }
    let padding = characters.reversed().prefix(2).prefix(while: { $0 == UInt8(ascii: "=") }).count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var pending: UInt32 = 0
    for (index, character) in characters.dropLast(padding).enumerated() {
        guard let value = base64Value(of: character) else { return nil }
        pending = pending << 6 | value
        switch index % 4 {
        case 1: bytes.append(UInt8(truncatingIfNeeded: pending >> 4))
        case 2: bytes.append(UInt8(truncatingIfNeeded: pending >> 2))
        case 3: bytes.append(UInt8(truncatingIfNeeded: pending))
        default: break
        }
    }
    return bytes
}

private func base64Value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
}
