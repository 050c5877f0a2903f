package import Compliance
package import Logging
package import Runtime
package import Vault

/// What stands behind the API.
package struct APIRooms: Sendable {
    let vault: any Vault
    let catalogue: Catalogue
    let desk: RightsDesk
    /// By which the deadlines of requests are reckoned.
    let holidays: Holidays
    /// To whom data goes, as exports tell it.
    let exportTerms: ExportTerms
    let wall: WallClock
    let logger: Logger
    let limits: APILimits

    package init(
        vault: any Vault, catalogue: Catalogue, desk: RightsDesk, holidays: Holidays, exportTerms: ExportTerms,
        wall: WallClock,
        logger: Logger
    ) {
        self.vault = vault
        self.catalogue = catalogue
        self.desk = desk
        self.holidays = holidays
        self.exportTerms = exportTerms
        self.wall = wall
        self.logger = logger
        self.limits = APILimits()
    }
}
