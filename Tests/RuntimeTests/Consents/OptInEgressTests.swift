import Controls
import Foundation
import Testing

/// SMS-9: what people consented to for their number is passed on to nobody. Every connector that leads out of the house is read for it.
struct OptInEgressTests {
    private static var sources: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources", directoryHint: .isDirectory)
    }

    /// Every file of the sources by its path below them, without comments.
    private static func files() throws -> [(path: String, code: String)] {
        let root = sources.standardizedFileURL.path
        guard let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) else { return [] }
        return try all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
            return (String(file.standardizedFileURL.path.dropFirst(root.count + 1)), code)
        }.sorted { $0.path < $1.path }
    }

    /// The types that carry the mark.
    private static func tagged(_ files: [(path: String, code: String)]) -> [String] {
        var names: [String] = []
        for (_, code) in files {
            for match in code.matches(of: /(?:extension|struct|enum) (\w+)[^{\n]*\bMobileOptIn\b/) {
                names.append(String(match.1))
            }
        }
        return names
    }

    /// Who sends requests out of the house: the carrier, vendors of voices, and the shop, which is told of stops.
    ///
    /// A new one is added here once it is known what it sends.
    private static let connectors = [
        "Providers/Cloning/CloningVendor.swift", "Runtime/Revocation/StopTeller.swift",
        "Telnyx/Commands/TelnyxClient.swift",
    ]
    /// The same of demonstrations, which reach this machine only.
    private static let rehearsals = ["LiveCarts/Demo/DemoHTTP.swift"]

    @Test(.controls("SMS-9")) func everyConnectorIsKnown() throws {
        let callers = try Self.files().filter { $0.code.contains("HTTPCall(") && !$0.path.hasPrefix("Transport/") }
        #expect(callers.map(\.path) == (Self.connectors + Self.rehearsals).sorted())
        let dialers = try Self.files().filter { $0.code.contains(/ClientBootstrap|URLSession|import CCurl/) }
        let inside = ["Transport/", "Lookalike/", "Runtime/Bench/"]
        #expect(!dialers.isEmpty)
        for file in dialers { #expect(inside.contains { file.path.hasPrefix($0) }, "\(file.path)") }
    }

    @Test(.controls("SMS-9")) func noConnectorTakesWhatPeopleConsentedTo() throws {
        let files = try Self.files()
        let names = Self.tagged(files)
        for name in ["ConsentEvidence", "ConsentEvent", "OfferedConsent", "ListedConsent", "ConsentEntry"] {
            #expect(names.contains(name))
        }
        // All that a connector's own folder makes of what it sends.
        let folders = Self.connectors.map { $0.split(separator: "/").dropLast().joined(separator: "/") + "/" }
        let outbound = files.filter { file in folders.contains { file.path.hasPrefix($0) } }
        #expect(outbound.count > folders.count)
        for file in outbound {
            for name in names { #expect(!file.code.contains(try Regex("\\b\(name)\\b")), "\(file.path): \(name)") }
        }
    }
}
