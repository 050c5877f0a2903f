import Compliance

extension MerchantFile {
    /// How a merchant deals with each registry.
    struct Registries {
        let national: RegistryMode
        let states: [JurisdictionCode: RegistryMode]
        let reassigned: RegistryMode
        let lines: RegistryMode?
    }

    static func registries(_ value: YAMLValue) throws(ScriptErrors) -> Registries {
        let mapping = try value.mapping()
        try mapping.allow("national_do_not_call", "state_do_not_call", "reassigned_numbers", "line_types")
        var states: [JurisdictionCode: RegistryMode] = [:]
        for entry in try mapping["state_do_not_call"]?.mapping().entries ?? [] {
            states[try jurisdiction(entry)] = try registry(entry.value)
        }
        return Registries(
            national: try registry(mapping["national_do_not_call"]), states: states,
            reassigned: try registry(mapping["reassigned_numbers"]),
            lines: try mapping["line_types"].map { value throws(ScriptErrors) in try registry(value) })
    }

    /// Reads `{ exempt: consent, reason: … }` or `{ file: … }`; one that is left out is none.
    private static func registry(_ value: YAMLValue?) throws(ScriptErrors) -> RegistryMode {
        guard let value else { return .notConfigured }
        let mapping = try value.mapping()
        try mapping.allow("exempt", "reason", "file")
        if let file = mapping["file"] {
            guard mapping["exempt"] == nil, mapping["reason"] == nil else {
                throw value.error("\(value.name) is both a file and exempt", remedy: "keep one of them")
            }
            let path = try file.text()
            guard !path.isEmpty else { throw file.error("\(file.name) is empty", remedy: "write the file's path") }
            return .file(path: path)
        }
        guard try mapping[required: "exempt"].text() == "consent" else {
            throw value.error("\(value.name) is exempt for no reason that counts", remedy: "write exempt: consent")
        }
        return .exempt(reason: try words(mapping, "reason"))
    }
}
