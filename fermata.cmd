@echo off
rem Runs, compiles, expands and draws programs: see fermata --help. Builds what it needs on first
rem use, and again when a source has changed. The same as the script "fermata" beside it.
setlocal
set "home=%~dp0"
set "jar=%home%cli\target\fermata-cli.jar"
set "built=%home%cli\target\built"

if not defined JAVA_HOME goto onpath
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
echo fermata: JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe in it. Point it at a JDK, 17 or newer. >&2
exit /b 1
:onpath
set "java=java.exe"
where java.exe >nul 2>nul && goto found
echo fermata: no Java found. Install a JDK, 17 or newer, and put it on PATH or set JAVA_HOME. >&2
exit /b 1
:found

powershell -NoProfile -Command "if (!(Test-Path -LiteralPath '%jar%') -or !(Test-Path -LiteralPath '%built%')) { exit 1 }; $t = (Get-Item -LiteralPath '%built%').LastWriteTime; $paths = @('pom.xml') + ('annotations','runtime','processor','cli' | ForEach-Object { \"$_\pom.xml\"; \"$_\src\main\" }); Set-Location -LiteralPath '%home%'; if (Get-ChildItem -Path $paths -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }; exit 0"
if not errorlevel 1 goto start
echo fermata: building, this takes a minute the first time ... >&2
if not exist "%home%target" mkdir "%home%target"
pushd "%home%"
call mvnw.cmd --batch-mode --quiet --no-transfer-progress -Dfermata.quick -Dmaven.test.skip=true -Dspotless.check.skip=true --projects cli --also-make package >"%home%target\fermata-build.log" 2>&1 <nul
set "status=%ERRORLEVEL%"
popd
if "%status%"=="0" goto start
type "%home%target\fermata-build.log" >&2
echo fermata: the build failed, see above >&2
exit /b 1

:start
"%java%" -jar "%jar%" %*
exit /b %ERRORLEVEL%
