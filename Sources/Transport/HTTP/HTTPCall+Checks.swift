extension HTTPCall {
    /// The host, for errors and metrics; "?" if the address has none.
    package var host: String {
        guard let scheme = url.firstRange(of: "://") else { return "?" }
        let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        return host.isEmpty ? "?" : String(host)
    }

    /// What keeps the call from being sent, or nil.
    var problem: String? {
        let scheme = url.prefix { $0 != ":" }.lowercased()
        guard scheme == "https" || scheme == "http" else { return "the address is not an http or https URL" }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return "the address holds characters that must be percent-encoded"
        }
        guard let index = headers.firstIndex(where: { !$0.isWellFormed }) else { return nil }
        return "header \(index + 1) holds a line break or a name that is not a token"
    }
}
