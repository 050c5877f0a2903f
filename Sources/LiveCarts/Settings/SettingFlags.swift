import ArgumentParser

/// The settings that have a flag.
struct SettingFlags: ParsableArguments {
    @Option(help: "LIVECARTS_LISTEN: the address and port to listen on.")
    var listen: String?

    @Option(help: "LIVECARTS_TLS_CERTIFICATE: the PEM file with this server's certificate and its chain.")
    var tlsCertificate: String?

    @Option(help: "LIVECARTS_TLS_KEY: the PEM file with the certificate's key, mode 0600.")
    var tlsKey: String?

    @Option(help: "LIVECARTS_PUBLIC_URL: the address under which Telnyx and shops reach this server.")
    var publicURL: String?

    @Option(help: "LIVECARTS_DATA: the folder of databases and sealed recordings.")
    var data: String?

    @Option(help: "LIVECARTS_ROOT_KEY_FILE: the file with the root key.")
    var rootKeyFile: String?

    @Option(help: "LIVECARTS_PROMPTS: the folder of prompt scripts and merchants.")
    var prompts: String?

    @Option(help: "LIVECARTS_ENGINES: the folder of the speech engines.")
    var engines: String?

    @Option(help: "LIVECARTS_SEATS: the most calls at once.")
    var seats: Int?

    /// Those that were given.
    var values: [Setting: String] {
        let pairs: [(Setting, String?)] = [
            (.listen, listen), (.tlsCertificate, tlsCertificate), (.tlsKey, tlsKey), (.publicURL, publicURL),
            (.data, data), (.rootKeyFile, rootKeyFile), (.prompts, prompts), (.engines, engines),
            (.seats, seats.map { "\($0)" }),
        ]
        return pairs.reduce(into: [:]) { values, pair in values[pair.0] = pair.1 }
    }
}
