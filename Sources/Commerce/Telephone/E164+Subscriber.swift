extension E164 {
    /// Whether a number of the North American plan can be somebody's line; true for any number outside the plan.
    ///
    /// An exchange begins with 2 to 9 and is none of the service codes 211 to 911; 976 is sold by the call (DIA-8).
    package var isSubscriberNumber: Bool {
        guard northAmericanAreaCode != nil else { return true }
        let exchange = Array(text.utf8.dropFirst(5).prefix(3))
        let one = UInt8(ascii: "1")
        guard let first = exchange.first, first > one else { return false }
        if exchange[1] == one, exchange[2] == one { return false }
        return exchange != Array("976".utf8)
    }
}
