package import Vault

extension ExportTerms {
    /// To whom data goes in a house that hears and speaks with its own engines: to the carrier alone.
    package static let shipped = ExportTerms(processors: [
        ExportedProcessor(name: "Telnyx LLC", purpose: "carries the calls and texts", region: "US")
    ])
}
