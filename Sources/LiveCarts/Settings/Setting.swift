import Operations

/// A setting of a running server, under the name that its environment variable has.
enum Setting: String, CaseIterable, Sendable {
    case telnyxAPIKey = "TELNYX_API_KEY"
    case telnyxPublicKey = "TELNYX_PUBLIC_KEY"
    case telnyxConnectionID = "TELNYX_CONNECTION_ID"
    case telnyxFromNumber = "TELNYX_FROM_NUMBER"
    case telnyxMessagingProfileID = "TELNYX_MESSAGING_PROFILE_ID"
    case telnyxAPIURL = "TELNYX_API_URL"
    case publicURL = "LIVECARTS_PUBLIC_URL"
    case listen = "LIVECARTS_LISTEN"
    case tlsCertificate = "LIVECARTS_TLS_CERTIFICATE"
    case tlsKey = "LIVECARTS_TLS_KEY"
    case data = "LIVECARTS_DATA"
    case rootKeyFile = "LIVECARTS_ROOT_KEY_FILE"
    case prompts = "LIVECARTS_PROMPTS"
    case rules = "LIVECARTS_RULES"
    case audio = "LIVECARTS_AUDIO"
    case engines = "LIVECARTS_ENGINES"
    case hear = "LIVECARTS_HEAR"
    case speak = "LIVECARTS_SPEAK"
    case processorTerms = "LIVECARTS_PROCESSOR_TERMS"
    case seats = "LIVECARTS_SEATS"
    case dryRun = "LIVECARTS_DRY_RUN"
    case intakeSecret = "LIVECARTS_INTAKE_SECRET"
    case shopifySecret = "LIVECARTS_SHOPIFY_SECRET"
    case cartDelay = "LIVECARTS_CART_DELAY"
    case streamInbound = "LIVECARTS_STREAM_INBOUND"
    case streamOutbound = "LIVECARTS_STREAM_OUTBOUND"
    case streamTargetLegs = "LIVECARTS_STREAM_TARGET_LEGS"

    /// The path of the setting in `livecarts.yaml`: `TELNYX_API_KEY` is `telnyx: { api_key: … }`.
    var path: [String] {
        let parts = rawValue.lowercased().split(separator: "_", maxSplits: 1)
        return parts.map(String.init)
    }

    /// The value when nothing says otherwise; nil when somebody must say.
    var standard: String? {
        switch self {
        case .telnyxAPIKey, .telnyxPublicKey, .telnyxConnectionID, .telnyxFromNumber, .telnyxMessagingProfileID,
            .publicURL, .tlsCertificate, .tlsKey, .data, .rootKeyFile, .rules, .intakeSecret, .shopifySecret,
            .processorTerms:
            nil
        case .telnyxAPIURL: "https://api.telnyx.com/v2"
        case .listen: "127.0.0.1:8080"
        case .prompts: "Prompts"
        case .audio: "Audio"
        case .engines: ".engines"
        case .hear, .speak: SpeechVendor.ownMachine
        case .seats: "\(SeatPlan.perRecogniser)"
        case .dryRun: "no"
        case .cartDelay: "45m"
        case .streamInbound: "PCMU"
        case .streamOutbound: "PCMU"
        case .streamTargetLegs: "self"
        }
    }

    /// Whether its value is never printed.
    var isSecret: Bool {
        switch self {
        case .telnyxAPIKey, .intakeSecret, .shopifySecret: true
        case .telnyxPublicKey, .telnyxConnectionID, .telnyxFromNumber, .telnyxMessagingProfileID, .telnyxAPIURL,
            .publicURL, .listen, .tlsCertificate, .tlsKey, .data, .rootKeyFile, .prompts, .rules, .audio, .engines,
            .hear, .speak, .processorTerms, .seats, .dryRun, .cartDelay, .streamInbound, .streamOutbound,
            .streamTargetLegs:
            false
        }
    }

    /// What it is for, in a few words, for an error that asks for it.
    var purpose: String {
        switch self {
        case .telnyxAPIKey: "the API key of the Telnyx account"
        case .telnyxPublicKey: "the account's public key (portal: Keys & Credentials, Public Key)"
        case .telnyxConnectionID: "the identifier of the Call Control application that dials"
        case .telnyxFromNumber: "the number that calls, in the form +13125550100"
        case .telnyxMessagingProfileID: "the messaging profile that texts are sent with"
        case .telnyxAPIURL: "the base address of the Telnyx API"
        case .publicURL: "the address under which Telnyx and shops reach this server"
        case .listen: "the address and port to listen on"
        case .tlsCertificate: "the PEM file with this server's certificate and the chain to its root"
        case .tlsKey: "the PEM file with the certificate's key, mode 0600"
        case .data: "the folder of databases and sealed recordings"
        case .rootKeyFile: "the file with the root key; 'livecarts keys init PATH' makes one"
        case .prompts: "the folder of prompt scripts and merchants"
        case .rules:
            "the file of your own calling rules, approved with 'livecarts rules approve'; without one, those that ship"
        case .audio: "the folder of stock clips"
        case .engines: "the folder of the speech engines, which 'make engines' fills"
        case .hear: "where callers are heard: local, the only engine there is yet"
        case .speak: "where the agent's voice is made: local, the only engine there is yet"
        case .processorTerms:
            "the agreements with vendors that get sound or words, as 'deepgram DPA-2026-04 2026-04-01 no-own-use', with ';' between two"
        case .seats:
            "the most calls at once, 1 to \(ServeSettings.mostSeats); a recogniser is started for every \(SeatPlan.perRecogniser)"
        case .dryRun: "yes or no: with yes every contact is decided and recorded, and nobody is called or texted"
        case .intakeSecret: "the secret that shops sign their events with"
        case .shopifySecret: "the client secret of the Shopify app, which signs Shopify's privacy webhooks"
        case .cartDelay: "the time after which a cart that was left is due for a call, such as 45m or 0s"
        case .streamInbound: "the codec that Telnyx is asked to send: PCMU or OPUS"
        case .streamOutbound: "the codec that is sent to Telnyx: PCMU or OPUS"
        case .streamTargetLegs: "the legs that hear the agent: self, opposite or both"
        }
    }
}
