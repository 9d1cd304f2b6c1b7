export * from "./catalogue";
export * from "./incident";
export * from "./probe";
export * from "./record";
export * from "./register";
export * from "./staff";
export * from "./uptime";
