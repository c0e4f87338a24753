; Inno Setup 6: installs for the one who runs it and asks for no administrator.
; build.py calls it with /DVersion=…
[Setup]
AppId={{6E0F7C52-3B0B-4A62-9B6E-8C5F2C1D7A94}
AppName=Tradewind
AppVersion={#Version}
AppPublisher=Tradewind
DefaultDirName={autopf}\Tradewind
DefaultGroupName=Tradewind
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The wheel's Qt asks for Windows 10, version 1809.
MinVersion=10.0.17763
LicenseFile=..\LICENSE
SetupIconFile=..\build\icons\tradewind.ico
UninstallDisplayIcon={app}\tradewindw.exe
OutputDir=..\dist
OutputBaseFilename=tradewind-{#Version}-setup
Compression=lzma2
SolidCompression=yes
CloseApplications=yes

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\tradewind\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Tradewind"; Filename: "{app}\tradewindw.exe"

[Run]
Filename: "{app}\tradewindw.exe"; Description: "Open Tradewind"; Flags: nowait postinstall skipifsilent
