/// Which links a text may carry: to the merchant's own domains, and through no shortener that anybody may use (SMS-7).
package enum TextLinks {
    /// Carriers take texts with such links for fraud.
    package static let publicShorteners = [
        "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly",
        "s.id", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "v.gd",
    ]

    /// Whether a link leads to one of the domains, or to a part of one.
    package static func mayBeSent(_ link: String, on domains: [String]) -> Bool {
        guard let host = host(of: link) else { return false }
        return domains.contains { isPart(host, of: $0) } && !publicShorteners.contains { isPart(host, of: $0) }
    }

    /// The public shortener that a wording names; nil for none.
    package static func shortener(in text: String) -> String? {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        return publicShorteners.first { shortener in words.contains { isPart(String($0), of: shortener) } }
    }

    /// The host of an https address, in small letters; nil for anything else, also for one with a name or password before it.
    package static func host(of link: String) -> String? {
        guard link.lowercased().hasPrefix("https://") else { return nil }
        let rest = link.dropFirst("https://".count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    private static func isPart(_ host: String, of domain: String) -> Bool {
        host == domain || host.hasSuffix("." + domain)
    }
}
