import Transport

extension HTTPTransport {
    /// The way out in a dry run: there is none, whatever may ask for it (DIA-10).
    static let dryRun = HTTPTransport { call in
        throw TransportError(.stopped, host: call.host, requestMayHaveArrived: false)
    }
}
