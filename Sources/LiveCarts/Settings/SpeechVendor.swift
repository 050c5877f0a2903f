import Compliance

/// Who hears or speaks for a server, as the settings have it.
enum SpeechVendor {
    /// The engines on this machine, which no sound leaves.
    static let ownMachine = "local"

    /// Refuses an engine of a vendor without terms (REC-4, GD-14), and one that is not there.
    static func check(_ setting: Setting, _ settings: Settings, on day: CivilDate) throws {
        let name = try settings.text(of: setting)
        guard name != ownMachine else { return }
        do throws(ProcessorRefusal) {
            _ = try ProcessorRecord.terms(of: name, among: records(settings), on: day)
        } catch {
            throw SettingError(
                setting: setting, problem: "\(error)",
                remedy: "Set it to local, or put the agreement into \(Setting.processorTerms.rawValue).")
        }
        throw SettingError.wrong(setting, "there is no engine \"\(name)\" yet")
    }

    /// The agreements on record; an entry that cannot be read is none.
    private static func records(_ settings: Settings) -> [ProcessorRecord] {
        let text = settings.value(of: .processorTerms)?.text ?? ""
        return text.split(separator: ";").compactMap { entry in
            let words = entry.split(separator: " ").map(String.init)
            guard words.count >= 3, let signed = CivilDate(words[2]) else { return nil }
            return ProcessorRecord(
                vendor: words[0], agreement: words[1], signedOn: signed,
                forbidsOwnUse: words.dropFirst(3) == ["no-own-use"])
        }
    }
}
