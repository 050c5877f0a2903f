import Commerce

/// A number of the North American plan as its area code and seven digits, as registries write it: `8135550142`, `813,5550142`,
/// `+18135550142`.
struct SubscriberNumber: Hashable {
    /// 0 to 999.
    let areaCode: Int
    /// 0 to 9,999,999.
    let line: Int

    init?(_ text: ArraySlice<UInt8>) {
        var digits = text
        if digits.starts(with: "+1".utf8) { digits = digits.dropFirst(2) }
        var number = 0
        var count = 0
        for byte in digits {
            if byte == UInt8(ascii: ","), count == 3 { continue }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 10 else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            count += 1
        }
        guard count == 10 else { return nil }
        areaCode = number / 10_000_000
        line = number % 10_000_000
    }

    /// Nil for a number outside the plan.
    init?(_ number: E164) {
        guard number.northAmericanAreaCode != nil else { return nil }
        self.init(Array(number.text.utf8)[...])
    }
}
