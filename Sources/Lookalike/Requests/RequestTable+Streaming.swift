extension RequestTable {
    private static let codecs = ["PCMU", "PCMA", "G722", "OPUS", "AMR-WB", "L16"]

    /// Media streaming, in the dial and in `streaming_start` (§4.1).
    static let streaming: [FieldRule] = [
        FieldRule("stream_url", .url(["ws", "wss"])),
        FieldRule("stream_track", .oneOf(["inbound_track", "outbound_track", "both_tracks"])),
        FieldRule("stream_codec", .oneOf(codecs + ["default"])),
        FieldRule("stream_bidirectional_mode", .oneOf(["mp3", "rtp"])),
        FieldRule("stream_bidirectional_codec", .oneOf(codecs)),
        FieldRule("stream_bidirectional_sampling_rate", .integerOneOf([8000, 16_000, 22_050, 24_000, 48_000])),
        FieldRule("stream_bidirectional_target_legs", .oneOf(["both", "self", "opposite"])),
        FieldRule("stream_auth_token", .string(length: 0...4000)),
        FieldRule("enable_dialogflow", .boolean, simulated: false),
        FieldRule(
            "dialogflow_config",
            .object([
                FieldRule("analyze_sentiment", .boolean), FieldRule("partial_automated_agent_reply", .boolean),
            ]), simulated: false),
    ]

    /// What `streaming_start` has beyond the dial.
    static let streamingStartOnly: [FieldRule] = [
        FieldRule(
            "custom_parameters", .list(.object([FieldRule("name", .string()), FieldRule("value", .string())])))
    ]

    /// `speak` (§3.3).
    static let speak: [FieldRule] = [
        FieldRule("payload", .string(length: 1...3000), required: true),
        FieldRule("voice", .string(length: 1...200), required: true),
        FieldRule("payload_type", .oneOf(["text", "ssml"])),
        FieldRule("service_level", .oneOf(["basic", "premium"])),
        FieldRule(
            "language",
            .oneOf([
                "arb", "cmn-CN", "cy-GB", "da-DK", "de-DE", "en-AU", "en-GB", "en-GB-WLS", "en-IN", "en-US", "es-ES",
                "es-MX", "es-US", "fr-CA", "fr-FR", "hi-IN", "is-IS", "it-IT", "ja-JP", "ko-KR", "nb-NO", "nl-NL",
                "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "tr-TR",
            ])),
        FieldRule("loop", .either([.string(), .integer()]), simulated: false),
        FieldRule("stop", .string()),
        FieldRule("target_legs", .oneOf(["self", "opposite", "both"]), simulated: false),
        FieldRule("voice_settings", .opaqueObject, simulated: false),
    ]

    /// `POST /messages` (§6.1).
    static let message: [FieldRule] = [
        FieldRule("to", .string(), required: true),
        FieldRule("from", .string()),
        FieldRule("messaging_profile_id", .string()),
        FieldRule("text", .string()),
        FieldRule("subject", .string(), simulated: false),
        FieldRule("media_urls", .list(.url(["http", "https"]), most: 10)),
        FieldRule("type", .oneOf(["SMS", "MMS"])),
        FieldRule("webhook_url", .url(["http", "https"])),
        FieldRule("webhook_failover_url", .url(["http", "https"])),
        FieldRule("use_profile_webhooks", .boolean),
        FieldRule("auto_detect", .boolean, simulated: false),
        FieldRule("encoding", .oneOf(["auto", "gsm7", "ucs2"]), simulated: false),
        FieldRule("send_at", .dateTimeOrNull, simulated: false),
    ]
}
