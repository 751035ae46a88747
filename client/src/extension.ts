import * as vscode from "vscode"; export function activate(){ vscode.window.setStatusBarMessage("Newsmark stub"); }
