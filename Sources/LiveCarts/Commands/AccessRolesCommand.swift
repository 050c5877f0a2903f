import ArgumentParser
import Compliance

/// `livecarts access roles`
struct AccessRolesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles", abstract: "Shows what each role may do, and what needs a reason or a second person.",
        discussion: """
            Whatever is not listed for a role is refused.
            Example: livecarts access roles --json
            """)

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let permissions = AccessPermission.allCases.map(PermissionAnswer.init)
        if json {
            try JSONAnswer.show(permissions)
        } else {
            for line in TextColumns.lines([PermissionAnswer.heading] + permissions.map(\.columns)) { print(line) }
        }
    }
}
