/**
 * What other tools must be told, made from the tables of this folder so that nothing is written down twice:
 * WeChat DevTools (`project.config.json`), the CloudBase CLI (`cloudbaserc.json`), and each function's folder.
 */
import type { CollectionPlan } from './collection-plan';
import { collections, databaseAclTag, storageRules } from './collections';
import { functions, type FunctionPlan } from './functions';

/** Below this base library some of what the app needs answers wrongly (getPrivacySetting) or isn't there. */
const minimumBaseLibrary = '3.0.0';

/** The file WeChat DevTools opens. `touristappid` lets anyone look; a deployment sets its own. */
export function emitProjectConfig() {
  return {
    description: '枝叶',
    miniprogramRoot: 'dist/weapp/',
    cloudfunctionRoot: 'dist/cloudfunctions/',
    compileType: 'miniprogram',
    appid: 'touristappid',
    projectname: 'zhiye',
    libVersion: minimumBaseLibrary,
    setting: {
      urlCheck: true,
      // The package is built, transpiled and minified before DevTools sees it.
      es6: false,
      enhance: false,
      postcss: false,
      minified: false,
      compileHotReLoad: false,
      uploadWithSourceMap: true,
    },
    condition: {},
  };
}

/** The deployment file of the CloudBase CLI. Values of environment variables come from the deployer's `.env`. */
export function emitCloudbaseConfig() {
  return {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: './dist/cloudfunctions',
    functions: functions.map(deployedFunction),
    framework: {
      name: 'zhiye',
      plugins: {
        database: {
          use: '@cloudbase/framework-plugin-database',
          inputs: { collections: collections.map(deployedCollection) },
        },
      },
    },
    // The CLI has no plugin for it: the rule is set in the console under storage, permissions, custom rule.
    storageRules,
  };
}

/** `config.json` of a function's folder, as WeChat DevTools reads it when the folder is uploaded. */
export function emitFunctionSettings({ openApi, timer }: FunctionPlan) {
  return { permissions: { openapi: [...openApi] }, triggers: timer ? [triggerOf(timer)] : [] };
}

/** `package.json` of a function's folder: no dependencies, because all of them are in the bundle. */
export function emitFunctionPackage({ name }: FunctionPlan) {
  return { name: `zhiye-${name}`, version: '1.0.0', private: true, main: 'index.js' };
}

function deployedFunction(plan: FunctionPlan) {
  return {
    name: plan.name,
    handler: 'index.main',
    runtime: plan.runtime,
    timeout: plan.timeout,
    memorySize: plan.memorySize,
    installDependency: false,
    envVariables: Object.fromEntries(plan.environment.map((name) => [name, `{{env.${name}}}`])),
    triggers: plan.timer ? [triggerOf(plan.timer)] : [],
  };
}

function triggerOf({ name, cron }: NonNullable<FunctionPlan['timer']>) {
  return { name, type: 'timer', config: cron };
}

/** The index of `_id` is always there and never declared. */
function deployedCollection({ name, purpose, indexes }: CollectionPlan) {
  return {
    collectionName: name,
    description: purpose,
    aclTag: databaseAclTag,
    createIndexes: indexes.map((index) => ({
      name: index.name,
      unique: index.unique ?? false,
      keys: index.keys.map(([field, direction]) => ({ name: field, direction: String(direction) })),
    })),
  };
}
