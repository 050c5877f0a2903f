/// A setting that stops the start: its name, what is wrong with it, and what to do.
struct SettingError: Error, CustomStringConvertible, Equatable {
    let setting: Setting
    let problem: String
    let remedy: String

    var description: String { "\(setting.rawValue): \(problem). \(remedy)" }

    static func missing(_ setting: Setting) -> SettingError {
        SettingError(
            setting: setting, problem: "not set",
            remedy: """
                Set it to \(setting.purpose), in the environment or as '\(setting.path[1])' under \
                '\(setting.path[0]):' in livecarts.yaml.
                """)
    }

    static func wrong(_ setting: Setting, _ problem: String) -> SettingError {
        SettingError(setting: setting, problem: problem, remedy: "Set it to \(setting.purpose).")
    }
}
