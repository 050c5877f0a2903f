import Compliance

/// What a merchant says of single states: registrations and counsel's approvals.
extension MerchantFile {
    /// Reads `{ US-FL: { registered: …, by: …, on: …, until: … }, US: { exempt: …, by: …, on: … } }` (REG-1).
    static func registrations(_ value: YAMLValue?) throws(ScriptErrors) -> [JurisdictionCode: RegistrationEvidence] {
        var found: [JurisdictionCode: RegistrationEvidence] = [:]
        for entry in try value?.mapping().entries ?? [] {
            let mapping = try entry.value.mapping()
            try mapping.allow("registered", "exempt", "by", "on", "until")
            let ground: RegistrationEvidence.Ground
            switch (mapping["registered"], mapping["exempt"]) {
            case (.some, nil): ground = .registered(try words(mapping, "registered"))
            case (nil, .some): ground = .exempt(try words(mapping, "exempt"))
            case (_, _):
                throw entry.value.error(
                    "\(entry.value.name) says neither or both of registered and exempt",
                    remedy: "write the number of the registration, or why none is needed")
            }
            found[try jurisdiction(entry)] = RegistrationEvidence(
                ground: ground, by: try words(mapping, "by"), on: try date(try mapping[required: "on"]),
                until: try mapping["until"].map { value throws(ScriptErrors) in try date(value) })
        }
        return found
    }

    /// Reads `{ US-WA: { id: …, by: …, on: … } }`: what counsel approved where the rules say `legal_review`.
    static func counselApprovals(_ value: YAMLValue?) throws(ScriptErrors) -> [JurisdictionCode: CounselApproval] {
        var found: [JurisdictionCode: CounselApproval] = [:]
        for entry in try value?.mapping().entries ?? [] {
            let mapping = try entry.value.mapping()
            try mapping.allow("id", "by", "on")
            let code = try jurisdiction(entry)
            guard code != .unitedStates else {
                throw entry.value.error(
                    "counsel approves single states, not all at once", remedy: "write one such as US-WA")
            }
            found[code] = CounselApproval(
                id: try words(mapping, "id"), by: try words(mapping, "by"), on: try date(try mapping[required: "on"]))
        }
        return found
    }

    static func dailyLimits(_ value: YAMLValue?) throws(ScriptErrors) -> DailyLimits {
        guard let mapping = try value?.mapping() else { return DailyLimits() }
        try mapping.allow("calls", "texts")
        func limit(_ key: String) throws(ScriptErrors) -> Int? {
            try mapping[key].map { value throws(ScriptErrors) in Int(try value.number(in: 1...1_000_000)) }
        }
        return DailyLimits(calls: try limit("calls"), texts: try limit("texts"))
    }

    /// The key of an entry as a state, territory or country, or `US` for all states.
    static func jurisdiction(_ entry: YAMLMapping.Entry) throws(ScriptErrors) -> JurisdictionCode {
        let isCapital = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        let parts = entry.key.split(separator: "-", omittingEmptySubsequences: false)
        let isCode =
            (1...2).contains(parts.count) && parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy(isCapital) }
        guard isCode else {
            throw entry.value.error(
                "\"\(entry.key)\" is no state and no country", remedy: "write one such as US-FL, or US for every state")
        }
        return JurisdictionCode(entry.key)
    }

    private static func date(_ value: YAMLValue) throws(ScriptErrors) -> CivilDate {
        guard let date = CivilDate(try value.text()) else {
            throw value.error("\(value.name) is no date", remedy: "write one such as 2026-10-01")
        }
        return date
    }
}
